// Which properties of elements are set as properties, because no attribute stands for them?
import "solid-js";

declare module "solid-js" {
  namespace JSX {
    interface ExplicitProperties {
      value: string;
      indeterminate: boolean;
    }
  }
}
