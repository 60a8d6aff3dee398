import { columnPages, feedRoute } from '../../../../feed-route.ts';

const route = feedRoute('rss', columnPages);

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
