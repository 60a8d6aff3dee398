import { homeFeedRoute } from '../../feed-route.ts';

const route = homeFeedRoute('atom');

export const dynamic = 'force-static';
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
