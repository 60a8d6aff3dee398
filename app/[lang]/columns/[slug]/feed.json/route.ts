import { columnPages, feedRoute } from '../../../../feed-route.ts';

const route = feedRoute('json', columnPages);

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
