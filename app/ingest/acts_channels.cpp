// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "domain/actcodec.h"
#include "ingest/acts.h"
#include "notify/channels.h"
#include "notify/secrets.h"
#include "store/channelstore.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ChannelRefusal = ActOutcome::Refusal;

Channels keptChannels(ChannelStore &store)
{
    Channels channels;
    for (const ChannelRow &row : store.list()) {
        if (auto channel = channelFromJson(QByteArray::fromStdString(row.payload)))
            channels.push_back(std::move(*channel));
    }
    return channels;
}

AuditNote channelNote(const QString &action, const Channel &channel)
{
    AuditNote note;
    note.action = action;
    note.resource = u"channel:"_s + channel.id;
    JsonWriter json;
    json.beginObject().field("kind", channelKindName(channel.kind)).field("enabled", channel.enabled).endObject();
    note.params = json.take();
    return note;
}

/// Keeps the secret, or forgets it, and all that no channel needs; whether the channel has one now.
Result<bool> keepSecret(const QString &storePath, const Channel &channel, const std::optional<QString> &secret,
                        const Channels &all)
{
    const QString path = Secrets::path(storePath);
    auto secrets = Secrets::load(path);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const Secrets before = *secrets;
    if (secret && secret->isEmpty())
        secrets->remove(channel);
    else if (secret)
        if (auto set = secrets->set(channel, secret->toUtf8()); !set)
            return tl::unexpected(set.error());
    secrets->keepOnly(all);
    if (!(*secrets == before))
        if (auto saved = secrets->save(path); !saved)
            return tl::unexpected(saved.error());
    return secrets->has(channel);
}

} // namespace

ActOutcome perform(const SaveChannel &act, ActContext &context)
{
    Channel channel = act.channel;
    channel.tenant = context.request.tenant;
    ChannelStore store(context.connection);
    Channels all = keptChannels(store);
    std::erase_if(all,
                  [&channel](const Channel &each) { return each.tenant == channel.tenant && each.id == channel.id; });
    all.push_back(channel);
    if (auto fine = checkChannel(channel); !fine)
        return refusedAct(ChannelRefusal::Invalid, fine.error().message);
    if (auto fine = checkChannels(all); !fine)
        return refusedAct(ChannelRefusal::Invalid, fine.error().message);
    const auto hasSecret = keepSecret(context.connection.path(), channel, act.secret, all);
    if (!hasSecret)
        return refusedAct(ChannelRefusal::Invalid, hasSecret.error().message);
    const bool isNew = !store.find(channel.tenant, channel.id);
    store.save({channel.tenant, channel.id, encode(channel).toStdString(), *hasSecret, {}}, context.nowMs);
    context.notes.push_back(channelNote(isNew ? u"channel.created"_s : u"channel.changed"_s, channel));
    return {};
}

ActOutcome perform(const RemoveChannel &act, ActContext &context)
{
    ChannelStore store(context.connection);
    const auto kept = store.find(context.request.tenant, act.id);
    if (!kept)
        return refusedAct(ChannelRefusal::Missing, u"there is no such channel"_s);
    store.remove(context.request.tenant, act.id);
    Channel channel = channelFromJson(QByteArray::fromStdString(kept->payload)).value_or(Channel{});
    channel.id = act.id;
    channel.tenant = context.request.tenant;
    if (auto forgotten = keepSecret(context.connection.path(), channel, QString(), keptChannels(store)); !forgotten)
        return refusedAct(ChannelRefusal::Invalid, forgotten.error().message);
    context.notes.push_back(channelNote(u"channel.removed"_s, channel));
    return {};
}

/// Whoever hears of acts sends the notice: see StoreOwner::onActed.
ActOutcome perform(const TestChannel &act, ActContext &context)
{
    const auto kept = ChannelStore(context.connection).find(context.request.tenant, act.id);
    const auto channel = kept ? channelFromJson(QByteArray::fromStdString(kept->payload)) : Result<Channel>();
    if (!kept || !channel)
        return refusedAct(ChannelRefusal::Missing, u"there is no such channel"_s);
    if (channel->kind == Channel::Kind::Desktop)
        return refusedAct(ChannelRefusal::Invalid, u"each console shows these on its own desktop"_s);
    if (!channel->enabled)
        return refusedAct(ChannelRefusal::Invalid, u"the channel is switched off"_s);
    if (!kept->hasSecret && needsSecret(*channel))
        return refusedAct(ChannelRefusal::Invalid, u"secret: the channel has none yet"_s);
    context.notes.push_back(channelNote(u"channel.tested"_s, *channel));
    return {};
}

} // namespace glasshouse
