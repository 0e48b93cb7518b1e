// Read before the page is drawn, so that it appears in its theme at once; everything else waits for a click.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const show = () => {
    const choice = root.dataset.choice || 'system';
    root.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  };

  show();
  dark.addEventListener('change', show);

  // links to the theme end point; with a script there is no need to load the page again
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-theme-choice]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    event.preventDefault();
    event.stopPropagation();
    root.dataset.choice = link.dataset.themeChoice;
    document.cookie = `theme=${root.dataset.choice}; path=/; max-age=31536000; samesite=lax`;
    show();
  }, true);

  // a lost circuit comes back by itself; when the server has forgotten it, the address brings the same page
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
      if (event.detail.state === 'rejected' || event.detail.state === 'resume-failed') {
        location.reload();
      } else if (event.detail.state === 'failed') {
        document.addEventListener('visibilitychange', () => location.reload(), { once: true });
      }
    });
  });

  const copyOldWay = text => {
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  };

  window.dashboard = {
    // for a word processor: with its paragraphs and bold figures; as plain text where that is refused
    copyRich: (html, text) => navigator.clipboard?.write && window.ClipboardItem
      ? navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])
        .then(() => true, () => window.dashboard.copy(text))
      : window.dashboard.copy(text),
    copy: text => navigator.clipboard
      ? navigator.clipboard.writeText(text).then(() => true, () => copyOldWay(text))
      : copyOldWay(text),
  };
})();
