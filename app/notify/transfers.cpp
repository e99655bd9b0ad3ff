// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/transfers.h"

#include "notify/transferrun.h"

#include <QSocketNotifier>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using SocketFunction = int (*)(CURL *, curl_socket_t, int, void *, void *);
using TimerFunction = int (*)(CURLM *, long, void *);

void initialiseOnce()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(code); // a failure shows as curl_multi_init's
}

} // namespace

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
    const bool isUsable = running->proxy.isEmpty() || isUsableProxy(running->proxy);
    if (isUsable)
        curl_multi_add_handle(m_multi, running->easy);
    m_running.emplace(number, std::move(running));
    if (!isUsable) // never past it
        QTimer::singleShot(0, this, [this, number] {
            const auto found = m_running.find(number);
            if (found == m_running.end())
                return;
            const Done done = std::move(found->second->done);
            m_running.erase(found);
            TransferAnswer answer;
            answer.trouble = TransferAnswer::Trouble::Proxy;
            answer.words = u"it is none of http://, https:// and socks5://"_s;
            done(answer);
        });
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
        if (running.isLooking && running.mayGoByProxy(code)) {
            curl_multi_remove_handle(m_multi, running.easy);
            running.prepareProxy();
            curl_multi_add_handle(m_multi, running.easy);
            continue;
        }
        ended.emplace_back(std::move(running.done), running.answer(code));
        curl_multi_remove_handle(m_multi, running.easy);
        m_running.erase(found);
    }
    for (const auto &[done, answer] : ended)
        done(answer);
}

} // namespace glasshouse
