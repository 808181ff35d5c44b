export default function HomePage() {
  return <div className="page"><h1>Interurban</h1></div>;
}
