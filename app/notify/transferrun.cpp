// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/transferrun.h"

#include "notify/addresses.h"

#include <QFile>

#include <algorithm>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace glasshouse {

namespace {

/// As it stands in a URL: an IPv6 address in brackets. Empty: it is neither.
QByteArray addressText(const sockaddr &address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in &>(address).sin_addr, text, sizeof text);
    else if (address.sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr, text, sizeof text);
    const QByteArray found(text);
    return found.contains(':') ? '[' + found + ']' : found;
}

void appendTo(HeaderList &list, const QByteArray &line)
{
    if (curl_slist *const longer = curl_slist_append(list.get(), line.constData())) {
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

TransferAnswer::Trouble troubleOf(CURLcode code)
{
    using Trouble = TransferAnswer::Trouble;
    switch (code) {
    case CURLE_OK:
        return Trouble::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return Trouble::Resolve;
    case CURLE_COULDNT_CONNECT:
        return Trouble::Connect;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return Trouble::Proxy;
    case CURLE_OPERATION_TIMEDOUT:
        return Trouble::TimedOut;
    case CURLE_LOGIN_DENIED:
        return Trouble::Login;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
        return Trouble::Tls;
    default:
        return Trouble::Other;
    }
}

} // namespace

qsizetype sizeOf(const Transfer &transfer)
{
    qsizetype bytes = transfer.body.size();
    for (const TransferPart &part : transfer.parts)
        bytes += part.bytes.size();
    return bytes;
}

size_t Transfers::Running::takeBody(char *bytes, size_t one, size_t count, void *self)
{
    auto *const running = static_cast<Running *>(self);
    const qsizetype size = qsizetype(one) * qsizetype(count);
    running->tooLarge = running->body.size() + size > running->rules.mostAnswer;
    if (running->tooLarge)
        return 0;
    running->body.append(bytes, size);
    return size_t(size);
}

size_t Transfers::Running::takeHeader(char *bytes, size_t one, size_t count, void *self)
{
    auto *const running = static_cast<Running *>(self);
    const qsizetype size = qsizetype(one) * qsizetype(count);
    running->headBytes += size;
    running->tooLarge = running->headBytes > running->rules.mostAnswer;
    if (running->tooLarge)
        return 0;
    const QByteArray line = QByteArray(bytes, size).trimmed();
    if (running->transfer.protocol == Transfer::Protocol::Mail) {
        if (line.startsWith('4') || line.startsWith('5'))
            running->refusal = line.left(300);
    } else if (line.left(12).toLower() == "retry-after:") {
        running->retryAfter = line.mid(12, 60).trimmed();
    }
    return size_t(size);
}

size_t Transfers::Running::giveBody(char *room, size_t one, size_t count, void *self)
{
    auto *const running = static_cast<Running *>(self);
    const qsizetype size = std::min(qsizetype(one) * qsizetype(count), running->transfer.body.size() - running->sent);
    std::memcpy(room, running->transfer.body.constData() + running->sent, size_t(size));
    running->sent += size;
    return size_t(size);
}

/// The last word on where a message goes is said here, about the very address that is connected to, not about a name.
curl_socket_t Transfers::Running::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *const running = static_cast<Running *>(self);
    const bool isProxy = !running->isLooking && !running->proxy.isEmpty(); // where that is, is the owner's affair
    if (!isProxy && isForbiddenAddress(address->addr, running->rules.allowLocal)) {
        running->forbidden = true;
        return CURL_SOCKET_BAD;
    }
    if (running->isLooking) {
        if (running->found.isEmpty())
            running->found = addressText(address->addr);
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Transfers::Running::prepare()
{
    curl_easy_setopt(easy, CURLOPT_URL, transfer.url.constData());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, ""); // nor is the environment asked: see TransferRules::proxies
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 0L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(rules.connectMs));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(rules.totalMs) + long(sizeOf(transfer) / (64 << 10)) * 1000);
    // A name server that hangs has a thread of its own: it is left behind, where joining it would hold up all others.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!rules.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, QFile::encodeName(rules.caFile).constData());
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &Running::openSocket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Running::takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Running::takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    if (transfer.protocol == Transfer::Protocol::Mail)
        prepareMail();
    else
        prepareHttp();
}

void Transfers::Running::prepareHttp()
{
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    for (const QByteArray &header : transfer.headers)
        appendTo(headers, header);
    appendTo(headers, "Expect:");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Glasshouse/" GLASSHOUSE_VERSION);
    if (!transfer.parts.empty())
        return prepareForm();
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(transfer.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, transfer.body.constData());
}

void Transfers::Running::prepareForm()
{
    form.reset(curl_mime_init(easy));
    for (const TransferPart &part : transfer.parts) {
        curl_mimepart *const made = curl_mime_addpart(form.get());
        curl_mime_name(made, part.name.constData());
        curl_mime_data(made, part.bytes.constData(), size_t(part.bytes.size()));
        if (!part.fileName.isEmpty())
            curl_mime_filename(made, part.fileName.constData());
        if (!part.type.isEmpty())
            curl_mime_type(made, part.type.constData());
    }
    curl_easy_setopt(easy, CURLOPT_MIMEPOST, form.get());
}

/// A name that is not known here may be to the proxy; but not where others than the owner say what is sent to.
bool Transfers::Running::mayGoByProxy(CURLcode looked) const
{
    if (forbidden)
        return false;
    const bool isUnknown = looked == CURLE_COULDNT_RESOLVE_HOST || looked == CURLE_OPERATION_TIMEDOUT;
    return (looked == CURLE_COULDNT_CONNECT && !found.isEmpty()) || (isUnknown && rules.allowLocal);
}

void Transfers::Running::prepareProxy()
{
    isLooking = false;
    words[0] = '\0';
    curl_easy_setopt(easy, CURLOPT_PROXY, proxy.constData());
    curl_easy_setopt(easy, CURLOPT_HTTPPROXYTUNNEL, 1L); // it carries bytes, whatever they are, to where they are sent
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (!rules.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_PROXY_CAINFO, QFile::encodeName(rules.caFile).constData());
    if (rules.allowLocal || found.isEmpty())
        return;                         // many a proxy lets names pass, not addresses
    appendTo(pins, "::" + found + ':'); // the very address that was looked at, whatever the proxy takes the name for
    curl_easy_setopt(easy, CURLOPT_CONNECT_TO, pins.get());
}

void Transfers::Running::prepareMail()
{
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL, long(transfer.tlsRequired ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!transfer.user.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, transfer.user.constData());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, transfer.password.constData());
    }
    curl_easy_setopt(easy, CURLOPT_MAIL_FROM, transfer.mailFrom.constData());
    for (const QByteArray &address : transfer.mailTo)
        appendTo(recipients, address);
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients.get());
    // One address that is gone must not keep the message from all others.
#if LIBCURL_VERSION_NUM >= 0x080200
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT_ALLOWFAILS, 1L);
#else
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
#endif
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(transfer.body.size()));
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, &Running::giveBody);
    curl_easy_setopt(easy, CURLOPT_READDATA, this);
}

TransferAnswer::Trouble Transfers::Running::trouble(CURLcode code) const
{
    using Trouble = TransferAnswer::Trouble;
    if (forbidden && code == CURLE_COULDNT_CONNECT)
        return Trouble::Forbidden;
    if (tooLarge)
        return Trouble::TooLarge;
    long tunnel = 0; ///< what the proxy answered; 0: it has not
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &tunnel);
    const bool isByProxy = !proxy.isEmpty() && !isLooking;
    if (code != CURLE_OK && isByProxy && (code == CURLE_COULDNT_CONNECT || tunnel >= 300))
        return Trouble::Proxy;
    return troubleOf(code);
}

TransferAnswer Transfers::Running::answer(CURLcode code) const
{
    TransferAnswer answer;
    answer.trouble = trouble(code);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t uploaded = 0;
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &uploaded);
    answer.everythingSent = uploaded >= sizeOf(transfer);
    answer.body = body;
    answer.retryAfter = retryAfter;
    answer.refusal = refusal;
    if (code != CURLE_OK)
        answer.words = QString::fromUtf8(words[0] ? words : curl_easy_strerror(code));
    return answer;
}

} // namespace glasshouse
