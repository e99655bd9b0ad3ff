// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/channel.h"

#include <QByteArray>

namespace glasshouse {

/// Channels as a file keeps them ("glasshouse.channels.v1"). Pure but for the two that name a file; any thread.

constexpr qsizetype MostChannels = 200, MostMailRecipients = 50;

/// "telegram", "webhook", "email", "desktop".
QString channelKindName(Channel::Kind kind);

/// Whether a channel can be sent to as it stands. Rejected, with the field's name in front: "url: ...".
Result<void> checkChannel(const Channel &channel);
/// Each of them, and all together: no id twice, and within a tenant no recipient twice, since messages are spaced for
/// each recipient.
Result<void> checkChannels(const Channels &channels);

/// Rejected: what is wrong, behind `where` and the field ("channels[2].url"), or line and column.
Result<Channels> channelsFromJson(const QByteArray &text, const QString &where);
QByteArray channelsToJson(const Channels &channels);

/// Beside the store: "<store>.channels". No file: no channels.
QString channelsPath(const QString &storePath);
Result<Channels> loadChannels(const QString &path);
/// Checked, then written whole or not at all; readable by its owner alone.
Result<void> saveChannels(const QString &path, const Channels &channels);

} // namespace glasshouse
