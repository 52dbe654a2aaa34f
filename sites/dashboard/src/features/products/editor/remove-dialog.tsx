// What is lost when a product is removed?
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import { Confirm } from "../../../../../shared/components/dialog.tsx";
import { attempt } from "../../../../../shared/toasts.ts";
import { counted } from "../../../../../shared/words.ts";
import { useStore } from "../../shell/scope.tsx";

export function RemoveDialog(props: { product: Product; open: boolean; onClose(): void }) {
  const store = useStore();
  const remove = () =>
    attempt(async () => {
      await store.api(productsContract).remove({ product_id: props.product.id });
      location.assign(store.path("/products"));
    });
  return (
    <Confirm open={props.open} onClose={props.onClose} title="Remove for good?" action="Remove it" danger onConfirm={remove}>
      <p>
        “{props.product.title}” with {counted(props.product.variants.length, "variant")}, {counted(props.product.images.length, "picture")}{" "}
        and {counted(props.product.rating_count, "review")} is gone and cannot be brought back. Orders keep what was bought. To keep its
        address and numbers, archive it instead.
      </p>
    </Confirm>
  );
}
