// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/courier.h"

#include "notify/courierworker.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Result<void> checkNotice(const Notice &notice)
{
    const auto refuse = [](const QString &why) { return fail(Error::Code::Rejected, why); };
    if (notice.title.trimmed().isEmpty() || notice.title.size() > Notice::MostTitle)
        return refuse(u"title: 1 to 200 characters"_s);
    if (notice.text.size() > Notice::MostText)
        return refuse(u"text: longer than 16,384 characters"_s);
    if (notice.where.size() > Notice::MostWhere)
        return refuse(u"where: longer than 2,000 characters"_s);
    if (notice.id.size() > 100)
        return refuse(u"id: longer than 100 characters"_s);
    if (notice.attachment && notice.attachment->bytes.size() > Notice::MostAttachmentBytes)
        return refuse(u"attachment: larger than 5 MiB"_s);
    return {};
}

} // namespace

Courier::Courier(CourierOptions options, std::unique_ptr<NoticeShelf> shelf, std::shared_ptr<DesktopNotifier> desktop,
                 QObject *parent)
    : QObject(parent),
      m_states(std::make_shared<const ChannelStates>())
{
    m_worker = new CourierWorker(std::move(options), std::move(shelf), std::move(desktop), *this);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &CourierWorker::begin);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"courier"_s);
    m_thread.start();
}

Courier::~Courier()
{
    // Behind everything that was posted, so that all of it is on the shelf.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] {
        worker->end();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void Courier::setChannels(Channels channels, Secrets secrets)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, channels = std::move(channels), secrets = std::move(secrets)]() mutable {
            worker->setChannels(channels, std::move(secrets));
        });
}

Result<void> Courier::post(const QStringList &channels, Notice notice)
{
    if (const Result<void> good = checkNotice(notice); !good)
        return tl::unexpected(good.error());
    if (m_posted.fetch_add(1) >= MostPosted) {
        m_posted.fetch_sub(1);
        return fail(Error::Code::Busy, u"too many notices at once"_s);
    }
    if (notice.id.isEmpty())
        notice.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, channels, notice = std::move(notice)] {
        m_posted.fetch_sub(1);
        worker->post(channels, notice);
    });
    return {};
}

void Courier::wake()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->look(); });
}

} // namespace glasshouse
