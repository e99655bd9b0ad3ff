// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feedbackoutbox.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

class QNetworkReply;

namespace glasshouse {

/// What became of a report on its way.
struct FeedbackPosted {
    enum class Outcome {
        Sent,
        Later,  ///< nobody answers, or not now: worth another try
        Refused ///< as it is it will never be taken: wrong token, wrong report
    };
    Outcome outcome = Outcome::Later;
    qint64 id = 0;
    QString words; ///< why it was not sent; outside text
};

/// The token that a report is sent with: the first line of the file, or of GLASSHOUSE_TOKEN where none is named. Blocks.
QByteArray feedbackToken(const QString &tokenFile);

/// Sends reports to another Glasshouse, one at a time. No proxy, no cookies, no redirects; the token stands in one header and
/// nowhere else. Lives on the thread it was made on; never blocks it.
class FeedbackPost : public QObject
{
    Q_OBJECT
public:
    explicit FeedbackPost(QObject *parent = nullptr);
    ~FeedbackPost() override;

    bool isBusy() const { return !m_reply.isNull(); }
    /// done() follows, later. Not while it is busy.
    void send(const QueuedReport &queued, const QByteArray &token);
    void cancel();

Q_SIGNALS:
    void done(const QString &key, const glasshouse::FeedbackPosted &posted);

private:
    void tell(const QString &key, FeedbackPosted posted);
    void end(QNetworkReply *reply, const QString &key);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
};

} // namespace glasshouse
