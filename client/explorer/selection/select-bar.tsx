/** On the picture: what dragging does (move, rectangle, lasso), and what to do with what is selected. */
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { Icon } from '../icons.tsx';
import { TOOLS } from '../picture/gestures.ts';
import type { Bench } from '../use-bench.ts';
import { messages as words } from './messages.ts';
import { nodeActions } from './node-actions.ts';

export function SelectBar({ bench }: { bench: Bench }) {
  const { state, dispatch, tool, setTool } = bench;
  const actions = nodeActions(bench);
  const some = state.selected.length > 0;
  const items = [
    { id: 'all', label: words.selectAll, keys: 'Ctrl-A', act: actions.selectAll, off: false },
    { id: 'neighbours', label: words.selectNeighbours, keys: 'a', act: () => actions.selectNeighbours(state.selected), off: !some },
    { id: 'invert', label: words.invert, keys: 'i', act: actions.invert, off: false },
    { id: 'clear', label: words.clear, keys: 'Esc', act: () => dispatch({ type: 'select', keys: [] }), off: !some },
    { id: 'pin', label: actions.arePinned(state.selected) ? words.unpin : words.pin, keys: 'k', act: () => actions.togglePin(state.selected), off: !some },
    { id: 'hide', label: words.hide, keys: 'Delete', act: () => actions.hide(state.selected), off: !some },
    { id: 'others', label: words.hideOthers, keys: '', act: () => actions.hideOthers(state.selected), off: !some },
  ];
  return (
    <div className="explorer-select" role="group" aria-label={words.bar}>
      {TOOLS.map((each) => (
        <button key={each} type="button" className="explorer-tool" aria-pressed={tool === each} aria-label={words.tools[each]} title={words.toolHints[each]} onClick={() => setTool(each)}><Icon name={each} /></button>
      ))}
      <MenuTrigger>
        <Button className="explorer-tool" aria-label={words.actions}><Icon name="more" /></Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={words.actions} disabledKeys={items.filter(({ off }) => off).map(({ id }) => id)} onAction={(chosen) => items.find(({ id }) => id === chosen)?.act()}>
            {items.map((item) => (
              <MenuItem key={item.id} id={item.id} className="menu-item explorer-menu-item" textValue={item.label}><Text slot="label">{item.label}</Text><Keyboard className="explorer-count">{item.keys}</Keyboard></MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
