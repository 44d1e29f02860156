import { describe, expect, it } from 'vitest';
import { readTraining } from '../evaluate/lessons.ts';

describe('training', () => {
  it.each([
    'checkworthy/train/claimbuster_groundtruth.jsonl',
    'claims/dev.json',
    'checkworthy/tune/zh_gold_dev.jsonl',
    '../claims/train.json',
  ])('refuses %s', (file) => {
    expect(() => readTraining('.', file)).toThrow(/may not be trained on/);
  });
});
