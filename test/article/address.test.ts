import { describe, expect, it } from 'vitest';
import { addressSigns } from '../../src/article/address.ts';

describe('addresses of articles', () => {
  it.each([
    ['https://post.example/2024/05/14/council-votes-to-double-fee', 2],
    ['https://post.example/world/story/council-votes-to-double-parking-fee', 2],
    ['http://paper.example/n1/2024/0510/c1004-40232587.html', 2],
    ['http://paper.example/news/202405/t20240513_15249693.htm', 2],
    ['https://post.example/news/council-votes-to-double-parking-fee', 1],
    ['https://post.example/news/art-40232587', 1],
    ['https://paper.example/?p=1234', 1],
    ['https://paper.example/news/index.php?newsid=1234', 1],
    ['https://paper.example/news/special_40232587.htm', 1],
    ['https://paper.example/news/content_4_2.htm', 1],
    ['https://www.bbc.com/news/articles/sample-en', 1],
    ['https://post.example/app#/article/40232587', 2],
    ['https://paper.example/新闻/全市水库蓄水偏多一成供水有保障', 1],
  ])('%s', (address, article) => {
    expect(addressSigns(address)).toEqual({ other: null, article });
  });

  it('a section in front of a headline is no list', () => {
    expect(addressSigns('https://post.example/topics/2024/05/14/council-votes-to-double-fee').other).toBeNull();
  });
});

describe('addresses of other pages', () => {
  it.each([
    ['https://post.example/', 'home'],
    ['https://post.example/index.html', 'home'],
    ['https://post.example/en-gb/', 'home'],
    ['https://post.example/search?q=rubles', 'search'],
    ['https://so.paper.example/x?word=1', 'search'],
    ['https://post.example/?query=rubles', 'search'],
    ['https://post.example/video/inside-the-port-that-never-sleeps', 'video'],
    ['https://tieba.paper.example/p/8057560733', 'forum'],
    ['https://talk.example/threads/winter-range.1207/', 'forum'],
    ['https://shop.example/p/1', 'product'],
    ['https://any.example/products/mens-socks', 'product'],
    ['https://docs.tool.example/en/5.1/ref/middleware/', 'reference'],
    ['https://post.example/gallery/a-day-in-pictures-from-all-over', 'gallery'],
    ['https://post.example/about-us', 'service'],
    ['https://post.example/tag/trade', 'list'],
    ['https://post.example/technology', 'list'],
    ['https://post.example/news/world/', 'list'],
    ['https://post.example/news/world/index.php', 'list'],
    ['https://paper.example/xinwen/list_48_2.html', 'list'],
    ['https://paper.example/xinwen/page-1024/', 'list'],
  ])('%s is %s', (address, other) => {
    expect(addressSigns(address).other).toBe(other);
  });
});

it.each(['', 'about:blank', 'file:///page.html', 'not an address'])('"%s" leaves it open', (address) => {
  expect(addressSigns(address)).toEqual({ other: null, article: 1 });
});
