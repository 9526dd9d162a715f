import { Menu } from 'electron';

/**
 * Takes away Electron's menu, and with it reloading and the developer tools.
 *
 * On Linux and Windows, cut, copy and paste work without a menu. On macOS they need one, and so does quitting.
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
