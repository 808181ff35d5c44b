/** Plain text as paragraphs: an empty line begins one, other line ends stay. */
export const paragraphsOf = (text: string | null): string[] => (text ?? '').split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '');

export function Paragraphs({ text }: { text: string | null }) {
  return paragraphsOf(text).map((part, at) => <p key={at} className="story-paragraph">{part}</p>);
}
