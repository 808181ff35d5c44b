/** The menu of a node: by right click, by holding it with a finger, or by the Menu key. */
import { useRef } from 'react';
import { Header, Keyboard, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { hasPage, pagePath } from '../../ui/links.ts';
import type { NodeType } from '../data/dataset.ts';
import { PAGE } from '../data/use-dataset.ts';
import { messages as path } from '../path/messages.ts';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';
import { moreOf, nodeActions } from './node-actions.ts';

interface Item {
  id: string;
  label: string;
  keys?: string;
  act: () => void;
}

export function NodeMenu({ bench }: { bench: Bench }) {
  const { menu, setMenu, state, dispatch, data, nameOf } = bench;
  const anchor = useRef<HTMLSpanElement>(null);
  const navigate = useNavigate();
  if (menu === null) return null;
  const { key, at } = menu;
  // The menu of one of several selected nodes is the menu of all of them.
  const keys = state.selected.includes(key) ? state.selected : [key];
  const actions = nodeActions(bench);
  const [type, id] = [key.slice(0, key.indexOf(':')) as NodeType, key.slice(key.indexOf(':') + 1)];
  const more = moreOf(data, key);
  const ego = state.view === 'ego';
  const focus: Item[] = ego && state.focus === key ? [] : [{ id: 'focus', label: words.focus, keys: 'Enter', act: () => dispatch({ type: 'focus', key }) }];
  const items: Item[] = [
    ...focus,
    ...(ego && more > 0 ? [{ id: 'expand', label: words.expand(Math.min(more, PAGE), more), keys: 'e', act: () => dispatch({ type: 'expand', key }) }] : []),
    ...(ego && state.expanded.some((each) => each.key === key) ? [{ id: 'collapse', label: words.collapse, keys: 'c', act: () => dispatch({ type: 'collapse', key }) }] : []),
    { id: 'neighbours', label: words.selectNeighbours, keys: 'a', act: () => actions.selectNeighbours(keys) },
    ...(keys.length === 2 ? [{ id: 'way', label: path.between, keys: 'p', act: () => dispatch({ type: 'find-way', path: { from: keys[0]!, to: keys[1]!, by: 'shortest', nth: 1 } }) }] : []),
    { id: 'pin', label: actions.arePinned(keys) ? words.unpin : words.pin, keys: 'k', act: () => actions.togglePin(keys) },
    { id: 'hide', label: words.hide, keys: 'Delete', act: () => actions.hide(keys) },
    { id: 'others', label: words.hideOthers, act: () => actions.hideOthers(keys) },
    ...(hasPage(type) ? [{ id: 'page', label: words.openPage, act: () => void navigate(pagePath(type, id)) }] : []),
  ];
  return (
    <>
      <span ref={anchor} className="explorer-menu-anchor" style={{ insetBlockStart: at.y, left: at.x }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={(open) => { if (!open) setMenu(null); }} placement="bottom start" offset={2}>
        <Menu className="menu" aria-label={words.menuOf(nameOf(key))} autoFocus="first" onAction={(chosen) => { setMenu(null); items.find((item) => item.id === chosen)?.act(); }}>
          <MenuSection>
            <Header className="explorer-menu-head">{keys.length > 1 ? words.several(keys.length) : nameOf(key)}</Header>
            {items.map((item) => (
              <MenuItem key={item.id} id={item.id} className="menu-item explorer-menu-item" textValue={item.label}>
                <Text slot="label">{item.label}</Text>{item.keys !== undefined && <Keyboard className="explorer-count">{item.keys}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
