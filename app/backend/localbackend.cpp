// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/localbackend.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

struct LocalBackend::Impl {
    Options options;
};
LocalBackend::LocalBackend(Options options, QObject *parent) : Backend(parent), m_impl(new Impl{std::move(options)}) {}
LocalBackend::~LocalBackend() = default;
QString LocalBackend::name() const { return m_impl->options.name; }
void LocalBackend::startImport(const QStringList &) {}
void LocalBackend::cancelImport() {}
bool LocalBackend::importRunning() const { return false; }
void LocalBackend::submit(Question, QObject *context, const QString &, std::function<void(Result<Answer>)> done)
{
    QMetaObject::invokeMethod(context, [done] { done(fail(Error::Code::Busy, u"not open"_s)); }, Qt::QueuedConnection);
}

} // namespace glasshouse
