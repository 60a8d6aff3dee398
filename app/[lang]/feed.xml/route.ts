import { homeFeedRoute } from '../../feed-route.ts';

const route = homeFeedRoute('rss');

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
