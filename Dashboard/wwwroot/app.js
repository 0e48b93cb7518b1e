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

  // what is typed before the page answers is kept: its fields are drawn anew when it begins to
  const fields = 'input, textarea, select';
  const nameOf = field => [field.form?.getAttribute('action'), field.id || field.name, /^(radio|checkbox)$/.test(field.type) ? field.value : ''].join(' ');
  const typed = new Map();
  let focused = null;
  const keep = event => {
    const field = event.target;
    if (event.isTrusted && field.matches?.(fields)) {
      focused = nameOf(field);
      typed.set(focused, event.type === 'focusin' ? typed.get(focused) : { value: field.value, checked: field.checked, files: field.files });
    }
  };
  const giveBack = field => {
    const was = typed.get(nameOf(field));
    const place = field.type === 'file' ? 'files' : /^(radio|checkbox)$/.test(field.type) ? 'checked' : 'value';
    if (was && field[place] !== was[place]) {
      field[place] = was[place];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    if (nameOf(field) === focused && document.activeElement === document.body) {
      field.focus();
    }
  };
  const kept = ['input', 'change', 'focusin'];
  kept.forEach(kind => document.addEventListener(kind, keep, true));
  new MutationObserver((_, observer) => {
    if (document.querySelector('main[data-ready]')) {
      observer.disconnect();
      kept.forEach(kind => document.removeEventListener(kind, keep, true));
      document.querySelectorAll(fields).forEach(giveBack);
      typed.clear();
    }
  }).observe(root, { attributes: true, childList: true, subtree: true });

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
      // the same picture as behind the link before it
      savePicture(button.previousElementSibling.href).catch(() => { button.closest('.tools').querySelector('.said').textContent = button.dataset.picture; });
    }
  });

  // a long list comes in pieces: how much of it has come is said beside the link, which by itself is a plain download
  const saveList = async (link, said) => {
    const tell = (words, bytes) => { said.textContent = words.replace('{0}', (bytes / 1e6).toLocaleString(root.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 })); };
    tell(link.dataset.progress, 0);
    const answer = await fetch(link.href);
    if (!answer.ok) {
      said.textContent = await answer.text();
      return;
    }

    const [pieces, reader] = [[], answer.body.getReader()];
    let [bytes, told] = [0, 0];
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      bytes += piece.value.length;
      if (performance.now() - told > 500) {
        told = performance.now();
        tell(link.dataset.progress, bytes);
      }
    }

    const name = /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') || '');
    const file = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(pieces, { type: answer.headers.get('content-type') })), download: name ? name[1] : 'list' });
    file.click();
    URL.revokeObjectURL(file.href);
    tell(link.dataset.done, bytes);
  };

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-progress]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const said = link.closest('.listtools, .acts').querySelector('.said');
      if (!said.dataset.busy) {
        said.dataset.busy = 'true';
        saveList(link, said).catch(() => { said.textContent = link.dataset.failed; }).finally(() => delete said.dataset.busy);
      }
    }
  });

  // a choice of columns brings the same page again: it is no step that Back should find
  document.addEventListener('click', event => {
    const link = event.target.closest?.('.columns .opts a');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      location.replace(link.href);
    }
  }, true);

  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-print]')) {
      print();
    }
  });

  const isTyping = element => element.closest?.('input, textarea, select, [contenteditable]');

  // what a dialog lists stands on a page of its own and is fetched when first asked for; where that fails the page is opened
  const open = async dialog => {
    try {
      const page = dialog.querySelector('dl') ? null : new DOMParser().parseFromString(await (await fetch(dialog.dataset.list)).text(), 'text/html');
      if (!dialog.querySelector('dl')) {
        dialog.querySelector('form').before(document.adoptNode(page.querySelector('dl.keys')));
      }

      if (!dialog.open) {
        dialog.showModal();
      }
    } catch {
      location.assign(dialog.dataset.list);
    }
  };

  // keys: the same list stands in KeyList.razor
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) {
      return;
    }

    if (event.key === '/') {
      const box = [...document.querySelectorAll('.search input')].find(input => input.checkVisibility());
      box ? box.focus() : location.assign('/search');
    } else if (event.key === '?' && document.getElementById('keys')) {
      open(document.getElementById('keys'));
    } else if (!goToSlide(event) && !goToRow(event)) {
      return;
    }

    event.preventDefault();
  });

  // links that open a dialog where scripts run, and a page where they do not
  document.addEventListener('click', event => {
    const dialog = document.getElementById(event.target.closest?.('[data-opens]')?.dataset.opens);
    if (dialog) {
      event.preventDefault();
      event.stopPropagation();
      open(dialog);
    }
  }, true);

  const slideKeys = { ArrowRight: 'next', PageDown: 'next', ' ': 'next', ArrowLeft: 'prev', PageUp: 'prev', Escape: 'up' };

  const goToSlide = event => {
    const link = document.querySelector('.present') && document.querySelector(`.present a[rel~=${slideKeys[event.key] || 'none'}]`);
    link?.click();
    return !!link;
  };

  const goToRow = event => {
    const links = [...(event.target.closest?.('tbody, .ubar ol, .hits, .opts')?.querySelectorAll('a') || [])];
    const column = links.filter(link => link.closest('td, th')?.cellIndex === event.target.closest('td, th')?.cellIndex);
    const at = column.indexOf(event.target);
    const next = at < 0 ? undefined : { ArrowDown: column[at + 1], ArrowUp: column[at - 1], Home: column[0], End: column.at(-1) }[event.key];
    next?.focus();
    return !!next;
  };

  // the first answers while one types; the form itself works without them
  let asked;
  document.addEventListener('input', event => {
    const input = event.target.closest?.('[data-offers]');
    if (input) {
      clearTimeout(asked);
      asked = setTimeout(() => offer(input), 120);
    }
  });

  const offersOf = input => document.getElementById(input.getAttribute('aria-controls'));

  const offer = async input => {
    const text = input.value.trim();
    const list = text ? await fetch(`${input.dataset.offers}?q=${encodeURIComponent(text)}`).then(answer => answer.ok ? answer.text() : '', () => '') : '';
    if (text === input.value.trim()) {
      offersOf(input).innerHTML = list;
      showOffers(input, list.includes('role="option"'));
    }
  };

  const showOffers = (input, isOpen) => {
    offersOf(input).hidden = !isOpen;
    input.setAttribute('aria-expanded', isOpen);
    input.removeAttribute('aria-activedescendant');
  };

  document.addEventListener('keydown', event => {
    const input = event.target.closest?.('[data-offers]');
    if (!input) {
      return;
    }

    const offers = offersOf(input).hidden ? [] : [...offersOf(input).querySelectorAll('[role=option]')];
    const at = offers.findIndex(item => item.getAttribute('aria-selected') === 'true');
    if (event.key === 'Escape') {
      offers.length ? showOffers(input, false) : input.blur();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location.assign(offers[at].dataset.href);
    } else if (offers.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = offers[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + offers.length) % offers.length];
      offers.forEach(item => item.setAttribute('aria-selected', item === next));
      input.setAttribute('aria-activedescendant', next.id);
    }
  });

  document.addEventListener('click', event => {
    const item = event.target.closest?.('.offers [role=option]');
    if (item) {
      location.assign(item.dataset.href);
    }
  });

  document.addEventListener('focusout', event => {
    const input = event.target.closest?.('[data-offers]');
    if (input) {
      setTimeout(() => showOffers(input, false), 200);
    }
  });

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
