// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/transfers.h"

#include "notify/addresses.h"

#include <QFile>
#include <QSocketNotifier>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using SocketFunction = int (*)(CURL *, curl_socket_t, int, void *, void *);
using TimerFunction = int (*)(CURLM *, long, void *);

struct ListFree {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, ListFree>;

void appendTo(HeaderList &list, const QByteArray &line)
{
    if (curl_slist *const longer = curl_slist_append(list.get(), line.constData())) {
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

void initialiseOnce()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(code); // a failure shows as curl_multi_init's
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

struct Transfers::Running {
    Running(Transfer what, Done then, const TransferRules &given)
        : transfer(std::move(what)),
          done(std::move(then)),
          rules(given),
          easy(curl_easy_init())
    {}
    ~Running() { curl_easy_cleanup(easy); }
    Q_DISABLE_COPY_MOVE(Running)

    void prepare();
    void prepareHttp();
    void prepareMail();
    TransferAnswer answer(CURLcode code) const;

    static size_t takeBody(char *bytes, size_t one, size_t count, void *self);
    static size_t takeHeader(char *bytes, size_t one, size_t count, void *self);
    static size_t giveBody(char *room, size_t one, size_t count, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);

    Transfer transfer;
    Done done;
    const TransferRules &rules;
    CURL *easy;
    HeaderList headers, recipients;
    qsizetype sent = 0, headBytes = 0;
    bool tooLarge = false, forbidden = false;
    QByteArray body, retryAfter, refusal;
    char words[CURL_ERROR_SIZE] = {};
};

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
    if (isForbiddenAddress(address->addr, running->rules.allowLocal)) {
        running->forbidden = true;
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
    curl_easy_setopt(easy, CURLOPT_PROXY, ""); // the environment's is not asked either
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 0L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(rules.connectMs));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(rules.totalMs) + long(transfer.body.size() / (64 << 10)) * 1000);
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
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(transfer.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, transfer.body.constData());
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

TransferAnswer Transfers::Running::answer(CURLcode code) const
{
    TransferAnswer answer;
    answer.trouble = forbidden && code == CURLE_COULDNT_CONNECT ? TransferAnswer::Trouble::Forbidden
        : tooLarge                                              ? TransferAnswer::Trouble::TooLarge
                                                                : troubleOf(code);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t uploaded = 0;
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &uploaded);
    answer.everythingSent = uploaded >= transfer.body.size();
    answer.body = body;
    answer.retryAfter = retryAfter;
    answer.refusal = refusal;
    if (code != CURLE_OK)
        answer.words = QString::fromUtf8(words[0] ? words : curl_easy_strerror(code));
    return answer;
}

Transfers::Transfers(TransferRules rules, QObject *parent) : QObject(parent), m_rules(std::move(rules)), m_timer(this)
{
    initialiseOnce();
    m_multi = curl_multi_init();
    const SocketFunction onSocket = [](CURL *easy, curl_socket_t socket, int what, void *self, void *of) {
        return watchSocket(easy, socket, what, self, of);
    };
    const TimerFunction onTimer = [](CURLM *multi, long waitMs, void *self) { return setTimer(multi, waitMs, self); };
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
#if LIBCURL_VERSION_NUM >= 0x081400
    curl_multi_setopt(m_multi, CURLMOPT_QUICK_EXIT, 1L);
#endif
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(int(CURL_SOCKET_TIMEOUT), 0); });
}

Transfers::~Transfers()
{
    for (const auto &[number, running] : m_running)
        curl_multi_remove_handle(m_multi, running->easy);
    m_running.clear();
    curl_multi_cleanup(m_multi);
}

qint64 Transfers::start(Transfer transfer, Done done)
{
    const qint64 number = ++m_lastNumber;
    auto running = std::make_unique<Running>(std::move(transfer), std::move(done), m_rules);
    running->prepare();
    curl_easy_setopt(running->easy, CURLOPT_PRIVATE, running.get());
    curl_multi_add_handle(m_multi, running->easy);
    m_running.emplace(number, std::move(running));
    return number;
}

void Transfers::giveUp(qint64 number)
{
    const auto found = m_running.find(number);
    if (found == m_running.end())
        return;
    curl_multi_remove_handle(m_multi, found->second->easy);
    m_running.erase(found);
}

int Transfers::watchSocket(void *, int socket, int what, void *self, void *)
{
    static_cast<Transfers *>(self)->watch(socket, what);
    return 0;
}

int Transfers::setTimer(void *, long waitMs, void *self)
{
    QTimer &timer = static_cast<Transfers *>(self)->m_timer;
    if (waitMs < 0)
        timer.stop();
    else
        timer.start(int(std::min(waitMs, 3600L * 1000)));
    return 0;
}

void Transfers::watch(int socket, int what)
{
    Watch &watch = m_watched[socket];
    if (what == CURL_POLL_REMOVE) {
        for (QSocketNotifier *const notifier : {watch.read, watch.write}) {
            if (notifier) {
                notifier->setEnabled(false); // now: the number may be another socket's soon
                notifier->deleteLater();     // later: this may be called by the notifier's own signal
            }
        }
        m_watched.erase(socket);
        return;
    }
    const auto make = [this, socket](QSocketNotifier::Type type, int mask) {
        auto *const notifier = new QSocketNotifier(socket, type, this);
        connect(notifier, &QSocketNotifier::activated, this, [this, socket, mask] { act(socket, mask); });
        return notifier;
    };
    if (!watch.read)
        watch.read = make(QSocketNotifier::Read, CURL_CSELECT_IN);
    if (!watch.write)
        watch.write = make(QSocketNotifier::Write, CURL_CSELECT_OUT);
    watch.read->setEnabled((what & CURL_POLL_IN) != 0);
    watch.write->setEnabled((what & CURL_POLL_OUT) != 0);
}

void Transfers::act(int socket, int mask)
{
    int running = 0;
    curl_multi_socket_action(m_multi, curl_socket_t(socket), mask, &running);
    collect();
}

void Transfers::collect()
{
    std::vector<std::pair<Done, TransferAnswer>> ended;
    int left = 0;
    while (const CURLMsg *const message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // the message goes with its handle
        const auto found = std::find_if(m_running.begin(), m_running.end(), [message](const auto &each) {
            return each.second->easy == message->easy_handle;
        });
        if (found == m_running.end())
            continue;
        Running &running = *found->second;
        ended.emplace_back(std::move(running.done), running.answer(code));
        curl_multi_remove_handle(m_multi, running.easy);
        m_running.erase(found);
    }
    for (const auto &[done, answer] : ended)
        done(answer);
}

} // namespace glasshouse
