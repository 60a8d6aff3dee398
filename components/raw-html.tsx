interface Props {
  /** Markup of the Markdown pipeline, sanitised by its written schema. Nothing else may come here. */
  readonly html: string;
  readonly className?: string;
  /** BCP 47 tag, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** The one place where a string becomes markup. */
export const RawHtml = ({ html, className, lang }: Props) => (
  <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
);
