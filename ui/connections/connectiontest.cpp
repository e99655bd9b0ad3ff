// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectiontest.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

ConnectionTest::ConnectionTest(QObject *parent) : QObject(parent) {}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::stop()
{
    m_backend.reset();
}

void ConnectionTest::start(const RemoteOptions &options, const QByteArray &token, const Format &format)
{
    m_backend = std::make_unique<RemoteBackend>(options);
    connect(m_backend.get(), &Backend::troubleChanged, this, [this](const QString &reason) {
        if (reason.isEmpty() || !m_backend)
            return;
        const auto trouble = m_backend->trouble();
        end();
        Q_EMIT failed(reason, trouble ? trouble->certificate : std::nullopt);
    });
    connect(m_backend.get(), &Backend::opened, this, [this, format] {
        m_backend->ask(StoreFactsQuestion{}, this, u"test"_s, [this, format](const Result<StoreFacts> &facts) {
            if (!m_backend)
                return;
            end();
            if (facts)
                Q_EMIT worked(tr("It works: %1 events, %2 sessions.")
                                  .arg(format.count(facts->events), format.count(facts->sessions)));
            else
                Q_EMIT failed(facts.error().message, std::nullopt);
        });
    });
    if (const auto begun = m_backend->connectWith(token); !begun && m_backend)
        end();
}

/// The backend is in the middle of telling: it goes when it has finished.
void ConnectionTest::end()
{
    m_backend->disconnect(this);
    m_backend.release()->deleteLater();
}

} // namespace glasshouse
