import { issueFeedRoute } from '../../../../feed-route.ts';

const route = issueFeedRoute('rss');

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
