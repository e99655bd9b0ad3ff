// SPDX-License-Identifier: GPL-3.0-or-later
// Runs each statement of standard input (a JSON array) with DuckDB and writes one JSON array of answers, every value as
// DuckDB's own text of it, numbers as they are exactly.
import {readFileSync, writeSync} from 'node:fs';
import {DuckDBInstance} from '@duckdb/node-api';

const words = value => value === null || typeof value === 'boolean' ? value : Object.is(value, -0) ? '-0' : String(value);

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const answers = [];
for (const sql of JSON.parse(readFileSync(0, 'utf8'))) {
  const reader = await connection.runAndReadAll(sql);
  answers.push(reader.getRows().map(row => row.map(words)));
}
const text = Buffer.from(JSON.stringify(answers));
for (let at = 0; at < text.length;) at += writeSync(1, text, at);
