import { ListPage } from './list-page.tsx';

export default function Page() {
  return <ListPage table="programmes" key="programmes" />;
}
