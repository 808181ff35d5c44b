import { ListPage } from './list-page.tsx';

export default function Page() {
  return <ListPage table="sources" key="sources" />;
}
