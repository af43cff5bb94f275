import { appText } from './text/app';

export default defineAppConfig({
  pages: ['pages/tabs/home', 'pages/tabs/cases', 'pages/tabs/inbox', 'pages/tabs/me'],
  subPackages: [
    { root: 'pages/report', pages: ['report'] },
    { root: 'pages/cases', pages: ['detail', 'worklist'] },
    {
      root: 'pages/people',
      pages: [
        'join',
        'settings',
        'privacy',
        'own-data/my-data',
        'identity-accesses',
        'positions/positions',
        'invite',
        'accept',
        'setup',
      ],
    },
    { root: 'pages/calls', pages: ['calls', 'call', 'make', 'meetings', 'meeting', 'convene'] },
    { root: 'pages/ledgers', pages: ['ledgers', 'ledger', 'rates', 'rate-cases'] },
    { root: 'pages/places', pages: ['station'] },
    { root: 'pages/halls', pages: ['hall', 'halls', 'room', 'free', 'day'] },
    { root: 'pages/bookings', pages: ['book', 'mine', 'booking'] },
    {
      root: 'pages/hall-admin',
      pages: [
        'desk',
        'block',
        'setup',
        'create',
        'about',
        'hours',
        'closed',
        'rules',
        'rooms',
        'usage',
        'guests/guests',
      ],
    },
    { root: 'pages/codes', pages: ['code', 'codes'] },
    { root: 'pages/walls', pages: ['wall', 'detail', 'consent', 'desk', 'notice'] },
    { root: 'pages/supervision', pages: ['desk'] },
  ],
  // loads the package that the next tap most likely needs
  preloadRule: {
    'pages/tabs/home': { network: 'all', packages: ['pages/report', 'pages/cases'] },
    'pages/halls/hall': { network: 'all', packages: ['pages/bookings'] },
    'pages/halls/room': { network: 'all', packages: ['pages/bookings'] },
  },
  window: {
    navigationBarTitleText: appText.name,
    navigationBarBackgroundColor: '#faf7f1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf7f1',
  },
  tabBar: {
    color: '#566162',
    selectedColor: '#0e6b62',
    backgroundColor: '#fffefb',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/tabs/home',
        text: appText.home,
        iconPath: 'assets/tabs/home.png',
        selectedIconPath: 'assets/tabs/home-on.png',
      },
      {
        pagePath: 'pages/tabs/cases',
        text: appText.cases,
        iconPath: 'assets/tabs/work.png',
        selectedIconPath: 'assets/tabs/work-on.png',
      },
      {
        pagePath: 'pages/tabs/inbox',
        text: appText.inbox,
        iconPath: 'assets/tabs/inbox.png',
        selectedIconPath: 'assets/tabs/inbox-on.png',
      },
      {
        pagePath: 'pages/tabs/me',
        text: appText.me,
        iconPath: 'assets/tabs/me.png',
        selectedIconPath: 'assets/tabs/me-on.png',
      },
    ],
  },
  permission: { 'scope.userLocation': { desc: appText.locationUse } },
  requiredPrivateInfos: ['chooseLocation'],
  lazyCodeLoading: 'requiredComponents',
});
