// What does a picture show, for those who cannot see it?
import { Button } from "../../../../../shared/components/button.tsx";
import { Dialog } from "../../../../../shared/components/dialog.tsx";
import { AreaField } from "../../../../../shared/components/field.tsx";
import { Picture } from "../../../../../shared/components/picture.tsx";
import { fieldOf } from "../../../../../shared/form.ts";

interface WordsProps {
  open: boolean;
  onClose(): void;
  store_id: string;
  asset_id: string | null;
  alt: string;
  onChange(alt: string): void;
}

export function ImageWords(props: WordsProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Describe the picture"
      actions={
        <Button kind="primary" onClick={() => props.onClose()}>
          Done
        </Button>
      }
    >
      <div class="image-words">
        <Picture store_id={props.store_id} asset_id={props.asset_id} alt="" width={320} />
        <AreaField
          label="What it shows"
          field={fieldOf("alt", [() => props.alt, props.onChange])}
          rows={3}
          maxLength={200}
          hint="One plain sentence. Screen readers read it aloud, and search engines read it too."
        />
      </div>
    </Dialog>
  );
}
