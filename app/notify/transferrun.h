// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/transfers.h"

#include <curl/curl.h>

#include <memory>

namespace glasshouse {

struct ListFree {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, ListFree>;
struct FormFree {
    void operator()(curl_mime *form) const { curl_mime_free(form); }
};

/// A transfer by a proxy is two: the first looks the name up and connects to nothing, so that what this computer may not
/// send to is not sent to by another one either; the second goes by the proxy.
struct Transfers::Running {
    Running(Transfer what, Done then, const TransferRules &given)
        : transfer(std::move(what)),
          done(std::move(then)),
          rules(given),
          proxy(proxyFor(given.proxies, transfer.url)),
          easy(curl_easy_init()),
          isLooking(!proxy.isEmpty())
    {}
    ~Running() { curl_easy_cleanup(easy); }
    Q_DISABLE_COPY_MOVE(Running)

    void prepare();
    void prepareHttp();
    void prepareForm();
    bool mayGoByProxy(CURLcode looked) const;
    void prepareProxy();
    void prepareMail();
    TransferAnswer answer(CURLcode code) const;
    TransferAnswer::Trouble trouble(CURLcode code) const;

    static size_t takeBody(char *bytes, size_t one, size_t count, void *self);
    static size_t takeHeader(char *bytes, size_t one, size_t count, void *self);
    static size_t giveBody(char *room, size_t one, size_t count, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);

    Transfer transfer;
    Done done;
    const TransferRules &rules;
    const QByteArray proxy; ///< empty: none
    std::unique_ptr<curl_mime, FormFree> form;
    CURL *easy;
    bool isLooking;
    QByteArray found; ///< an address that may be sent to
    HeaderList headers, recipients, pins;
    qsizetype sent = 0, headBytes = 0;
    bool tooLarge = false, forbidden = false;
    QByteArray body, retryAfter, refusal;
    char words[CURL_ERROR_SIZE] = {};
};

} // namespace glasshouse
