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

  // a chart as the server draws it for the picture file, painted twice as fine as the screen
  const savePicture = async address => {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }

    const name = /filename="?([^";]+)\.svg/.exec(answer.headers.get('content-disposition') || '');
    const image = Object.assign(new Image(), { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}` });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(picture), download: `${name ? name[1] : 'chart'}.png` });
    link.click();
    URL.revokeObjectURL(link.href);
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-picture]');
    if (button) {
      savePicture(button.dataset.picture).catch(() => { button.closest('.tools').querySelector('.said').textContent = button.dataset.failed; });
    }
  });

  window.dashboard = {
    copy: text => navigator.clipboard
      ? navigator.clipboard.writeText(text).then(() => true, () => copyOldWay(text))
      : copyOldWay(text),
  };
})();
