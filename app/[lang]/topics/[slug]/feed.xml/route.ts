import { feedRoute, topicPages } from '../../../../feed-route.ts';

const route = feedRoute('rss', topicPages);

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
