/**
 * The messages of the tables, as a `.proto` file would say it:
 *
 *     message Batch { repeated Item items = 1; }
 *     message Item {
 *       uint64 id = 1; string name = 2; uint32 count = 3; repeated string tags = 4; repeated uint32 samples = 5;
 *     }
 */
export interface Item {
  readonly id: number;
  readonly name: string;
  readonly count: number;
  readonly tags: readonly string[];
  readonly samples: readonly number[];
}

export interface Batch {
  readonly items: readonly Item[];
}

export type Content = 'order' | 'text' | 'numbers';

const paragraph =
  '同步调用阻塞的是调用者自己的线程：它把消息放进队列，便停下来等结果；读写套接字的线程取走消息，转身去做别的事，应答到了再来叫醒等待的人。';

/** A small order; items of mostly Chinese text; items of many small numbers. The same on every machine. */
export function batchOf(content: Content): Batch {
  const items = Array.from({ length: 10 }, (_, nth): Item => {
    const id = 7_000_000_000 + nth * 104_729;
    if (content === 'text') return { id, name: paragraph.repeat(3), count: nth, tags: ['说明', '正文'], samples: [] };
    if (content === 'numbers') {
      const samples = Array.from({ length: 100 }, (__, at) => ((nth * 100 + at) * 7919) % 1000);
      return { id, name: `series-${nth}`, count: samples.length, tags: [], samples };
    }
    return { id, name: `item-${nth}`, count: nth + 1, tags: ['new', 'stock'], samples: [] };
  });
  return { items };
}
