import { Menu } from 'electron';

/**
 * Takes away Electron's menu, and with it reloading and the developer tools.
 *
 * Cut, copy and paste work without one on Linux and Windows. On macOS they, and quitting, are the menu's.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const menu =
    platform === 'darwin'
      ? Menu.buildFromTemplate([
          { role: 'appMenu', submenu: [{ role: 'about' }, { role: 'hide' }, { role: 'quit' }] },
          { role: 'editMenu' },
        ])
      : null;
  Menu.setApplicationMenu(menu);
}
