// SPDX-License-Identifier: GPL-3.0-or-later
// Sends recorded messages over gRPC as they are: node send.mjs HOST:PORT TOKEN, the requests as JSON on the standard input:
// [{"path": "/…/Export", "file": "….bin", "gzip": false}]. Prints what each was answered: [{"code": 0, "details": ""}].
import grpc from '@grpc/grpc-js';
import { readFileSync } from 'node:fs';

const [address, token] = process.argv.slice(2);
const metadata = new grpc.Metadata();
metadata.set('authorization', `Bearer ${token}`);
const asItIs = (bytes) => bytes;

const clients = new Map();
function clientFor(gzip) {
    if (!clients.has(gzip)) {
        const options = { 'grpc.enable_http_proxy': 0, 'grpc.max_send_message_length': -1 };
        if (gzip) options['grpc.default_compression_algorithm'] = 2;
        clients.set(gzip, new grpc.Client(address, grpc.credentials.createInsecure(), options));
    }
    return clients.get(gzip);
}

const send = ({ path, file, gzip = false }) =>
    new Promise((resolve) => {
        const deadline = { deadline: Date.now() + 60_000 };
        clientFor(gzip).makeUnaryRequest(path, asItIs, asItIs, readFileSync(file), metadata, deadline, (error) =>
            resolve({ code: error?.code ?? 0, details: error?.details ?? '' }),
        );
    });

const answers = [];
for (const request of JSON.parse(readFileSync(0, 'utf8'))) answers.push(await send(request)); // in order, as they came
console.log(JSON.stringify(answers));
for (const client of clients.values()) client.close();
