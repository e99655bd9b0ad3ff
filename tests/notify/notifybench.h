// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/courier.h"

#include <QByteArrayList>
#include <QMap>

#include <atomic>

namespace glasshouse {

/// A clock that goes on only when it is told to. Any thread.
class HandClock
{
public:
    static constexpr qint64 StartMs = 1'795'300'000'000; // 2026-11-21 22:26:40 UTC
    qint64 nowMs() const { return m_now->load(); }
    void forward(qint64 ms) { m_now->fetch_add(ms); }
    std::function<qint64()> reading() const
    {
        return [now = m_now] { return now->load(); };
    }

private:
    std::shared_ptr<std::atomic<qint64>> m_now = std::make_shared<std::atomic<qint64>>(StartMs);
};

constexpr qint64 Minute = 60'000, Hour = 60 * Minute;
inline const QByteArray BotToken = "123456789:AAcanaryBotTokenNobodyMaySee42";
inline const QByteArray SigningKey = "canary-signing-key-nobody-may-see";
inline const QByteArray MailPassword = "canary-p4ss nobody/may+see";

Notice noticeOf(const QString &title, Severity severity = Severity::Warning, qint64 timeMs = HandClock::StartMs);

Channel telegramChannel(const QString &id = QStringLiteral("bot"));
Channel webhookChannel(const QString &url, const QString &id = QStringLiteral("hook"));
Channel mailChannel(int port, const QString &id = QStringLiteral("mail"));
Channel desktopChannel();

/// Each channel's secret, as its kind wants it.
Secrets secretsFor(const Channels &channels);

/// Short deadlines, a hand-set clock, a seed.
CourierOptions benchOptions(const HandClock &clock);

/// A shelf in one file, written anew with each change: what is on it outlives the courier.
class FileShelf final : public NoticeShelf
{
public:
    explicit FileShelf(QString path) : m_path(std::move(path)) {}
    Result<std::vector<ShelvedNotice>> load() override;
    Result<void> change(const ShelfChange &change) override;

private:
    QString m_path;
};

/// A mail taken apart: headers with what was folded and encoded in clear, and its parts.
struct ParsedMail {
    struct Part {
        QMap<QByteArray, QByteArray> headers;
        QByteArray body; ///< decoded
    };
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QString subject;
    std::vector<Part> parts; ///< of a mail without parts: itself
};
ParsedMail parseMail(const QByteArray &mail);

} // namespace glasshouse
