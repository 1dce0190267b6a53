// Ant Design in our tokens and in the chosen language.
import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useSettings } from '../settings/settings';
import { useDocumentTheme } from './theme';
import { DARK, LIGHT, type Palette } from './tokens';

const LIGHT_THEME = themeOf(LIGHT, false);
const DARK_THEME = themeOf(DARK, true);

export function AntdTheme({ children }: { readonly children: ReactNode }) {
  const dark = useDocumentTheme();
  const { language } = useSettings();
  return (
    <ConfigProvider theme={dark ? DARK_THEME : LIGHT_THEME} locale={language === 'zh' ? zhCN : enUS} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3, duration: 4 }}>{children}</App>
    </ConfigProvider>
  );
}

function themeOf(palette: Palette, dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#3a68d8' : palette.action,
      // Darker when pointed at, not lighter as Ant Design has it: white words stay readable.
      colorPrimaryHover: dark ? '#3059bd' : '#1d48b8',
      colorLink: palette.action,
      colorLinkHover: palette.action,
      colorLinkActive: palette.action,
      colorInfo: palette.action,
      colorError: dark ? '#d8599b' : palette.fault,
      colorWarning: palette.textSoft,
      colorSuccess: palette.good,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextDescription: palette.textSoft,
      colorTextPlaceholder: dark ? '#949dab' : '#6a7381',
      colorBgBase: palette.surface,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: dark ? '#454c58' : '#c3c8d0',
      colorBorderSecondary: palette.line,
      fontSize: 14,
      controlHeight: 32,
      padding: 12,
      paddingLG: 18,
      borderRadius: 4,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      fontFamily: 'var(--font)',
    },
    components: {
      // Blue words on a dark ground need the lighter blue; the token above is made for white words on it.
      Radio: { colorPrimary: palette.action, colorPrimaryHover: palette.action },
      ...(dark && { Button: { colorError: palette.fault, colorErrorHover: '#f8b3d6' } }),
    },
  };
}
