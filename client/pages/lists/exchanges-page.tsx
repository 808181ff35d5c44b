import { ListPage } from './list-page.tsx';

export default function Page() {
  return <ListPage table="exchanges" key="exchanges" />;
}
