// Sets dark or light before the first paint; a file of its own because inline scripts are forbidden by the policy.
(function () {
  var wanted = null
  try { wanted = localStorage.getItem('mantine-color-scheme-value') } catch (e) { wanted = null }
  var dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
