/**
 * User settings for every VS Code of the tests: nothing saves by itself, nothing asks, nothing looks for updates, and nothing opens
 * that a test did not open.
 */
export const settings: Readonly<Record<string, unknown>> = {
  'files.autoSave': 'off',
  'window.restoreWindows': 'none',
  'window.dialogStyle': 'custom',
  // The pictures of a tour are taken in both themes.
  'window.autoDetectColorScheme': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'json.schemaDownload.enable': false,
  'editor.minimap.enabled': false,
};
