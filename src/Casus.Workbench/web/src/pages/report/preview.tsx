import type { Preview } from "../../api/types";
import { texts } from "../../texts";
import { Answer, Html, KeyFacts } from "../../ui/markup";

/** A report as it will read, without its title. */
export function ReportBody({ preview }: { preview: Preview }) {
  return (
    <>
      <Html html={preview.question} />
      <Answer answer={preview.answer} label={texts.explore.answer} />
      <KeyFacts facts={preview.keyFacts} />
      {preview.sections.map((section) => (
        <section key={section.id} class="preview-section">
          <h2>{section.heading}</h2>
          <Html html={section.html} />
        </section>
      ))}
    </>
  );
}
