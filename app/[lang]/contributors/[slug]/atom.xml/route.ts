import { contributorPages, feedRoute } from '../../../../feed-route.ts';

const route = feedRoute('atom', contributorPages);

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
