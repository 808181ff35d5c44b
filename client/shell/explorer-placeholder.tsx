export default function ExplorerPlaceholder() {
  return <p>The explorer is being built.</p>;
}
