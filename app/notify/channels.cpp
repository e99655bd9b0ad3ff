// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/channels.h"

#include "base/jsonwriter.h"
#include "base/secretscan.h"
#include "base/textsafety.h"
#include "notify/addresses.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto ChannelsSchema = "glasshouse.channels.v1";
constexpr qint64 MostChannelsBytes = 1 << 20;

struct KindName {
    Channel::Kind kind;
    QLatin1StringView name;
};
constexpr KindName ChannelKindNames[] = {{Channel::Kind::Telegram, "telegram"_L1},
                                         {Channel::Kind::Webhook, "webhook"_L1},
                                         {Channel::Kind::Email, "email"_L1},
                                         {Channel::Kind::Desktop, "desktop"_L1}};

tl::unexpected<Error> refuseField(const char *field, const QString &why)
{
    return fail(Error::Code::Rejected, u"%1: %2"_s.arg(QLatin1StringView(field), why));
}

Result<void> checkWebhook(const Channel &channel)
{
    const Result<WebPlace> place = webPlaceFrom(channel.url);
    if (!place)
        return refuseField("url", place.error().message);
    if (!place->tls && !isLoopbackHost(place->host) && !channel.allowPlain)
        return refuseField("url",
                           u"http:// to another computer can be read on the way; allow_plain says that it is meant"_s);
    if (findSecret(channel.url.toStdString()))
        return refuseField("url", u"it holds what looks like a key, and addresses are shown"_s);
    return {};
}

Result<void> checkMail(const Channel &channel)
{
    if (const Result<MailServer> server = mailServerFrom(channel.server); !server)
        return refuseField("server", server.error().message);
    const auto steers = [](QChar c) { return isHidden(c.unicode()); };
    if (channel.user.size() > 254 || std::any_of(channel.user.begin(), channel.user.end(), steers))
        return refuseField("user", u"at most 254 characters, none of them a control"_s);
    if (!isMailAddress(channel.from))
        return refuseField("from", u"it is no mail address"_s);
    if (channel.to.isEmpty() || channel.to.size() > MostMailRecipients)
        return refuseField("to", u"one to %1 addresses"_s.arg(MostMailRecipients));
    for (const QString &address : channel.to) {
        if (!isMailAddress(address))
            return refuseField("to", u"\"%1\" is no mail address"_s.arg(escapeControls(address.left(80))));
    }
    return {};
}

/// Whom a channel reaches, in words that are equal where the recipient is.
QStringList recipientsOf(const Channel &channel)
{
    QStringList all;
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        return {u"chat "_s + channel.chat};
    case Channel::Kind::Webhook:
        return {u"address "_s + channel.url};
    case Channel::Kind::Email:
        for (const QString &address : channel.to)
            all.append(u"mail address "_s + address.toLower());
        return all;
    case Channel::Kind::Desktop:
        return {u"desktop"_s};
    }
    return all;
}

QString channelsErrorPlace(const QByteArray &text, int offset)
{
    const QByteArray before = text.left(offset);
    return u"line %1, column %2"_s.arg(before.count('\n') + 1).arg(before.size() - before.lastIndexOf('\n'));
}

/// Takes known fields out of an object, so that what is left is unknown.
class ChannelFields
{
public:
    explicit ChannelFields(QJsonObject object) : m_object(std::move(object)) {}
    QString text(const char *field)
    {
        const QJsonValue value = m_object.take(QLatin1StringView(field));
        if (!value.isUndefined() && !value.isString())
            refuse(field, u"not a text"_s);
        return value.toString();
    }
    bool truth(const char *field, bool otherwise)
    {
        const QJsonValue value = m_object.take(QLatin1StringView(field));
        if (!value.isUndefined() && !value.isBool())
            refuse(field, u"neither true nor false"_s);
        return value.toBool(otherwise);
    }
    qint64 number(const char *field, qint64 otherwise)
    {
        const QJsonValue value = m_object.take(QLatin1StringView(field));
        if (!value.isUndefined() && (!value.isDouble() || value.toInteger(-1) < 1))
            refuse(field, u"not a whole number from 1"_s);
        return value.toInteger(otherwise);
    }
    QStringList texts(const char *field)
    {
        const QJsonValue value = m_object.take(QLatin1StringView(field));
        QStringList all;
        if (!value.isUndefined() && !value.isArray())
            refuse(field, u"not a list"_s);
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array) {
            if (!element.isString())
                refuse(field, u"not a list of texts"_s);
            all.append(element.toString());
        }
        return all;
    }
    void refuse(const char *field, const QString &why)
    {
        if (m_trouble.isEmpty())
            m_trouble = u"%1: %2"_s.arg(QLatin1StringView(field), why);
    }
    QString trouble() const
    {
        if (!m_trouble.isEmpty() || m_object.isEmpty())
            return m_trouble;
        return u"%1: there is no such field"_s.arg(escapeControls(m_object.begin().key().left(40)));
    }

private:
    QJsonObject m_object;
    QString m_trouble;
};

Result<Channel> channelFromObject(const QJsonObject &object)
{
    ChannelFields fields(object);
    Channel channel;
    channel.id = fields.text("id");
    channel.tenant = fields.number("tenant", 1);
    const QString kind = fields.text("kind");
    const auto *const known = std::find_if(std::begin(ChannelKindNames), std::end(ChannelKindNames),
                                           [&kind](const KindName &each) { return each.name == kind; });
    if (known == std::end(ChannelKindNames))
        fields.refuse("kind", u"one of telegram, webhook, email, desktop"_s);
    else
        channel.kind = known->kind;
    channel.name = fields.text("name");
    channel.enabled = fields.truth("enabled", true);
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        channel.chat = fields.text("chat");
        break;
    case Channel::Kind::Webhook:
        channel.url = fields.text("url");
        channel.allowPlain = fields.truth("allow_plain", false);
        break;
    case Channel::Kind::Email:
        channel.server = fields.text("server");
        channel.user = fields.text("user");
        channel.from = fields.text("from");
        channel.to = fields.texts("to");
        break;
    case Channel::Kind::Desktop:
        break;
    }
    if (const QString trouble = fields.trouble(); !trouble.isEmpty())
        return fail(Error::Code::Rejected, trouble);
    if (const Result<void> good = checkChannel(channel); !good)
        return tl::unexpected(good.error());
    return channel;
}

void writeChannel(JsonWriter &writer, const Channel &channel)
{
    writer.beginObject().field("id", channel.id).field("tenant", channel.tenant);
    writer.field("kind", channelKindName(channel.kind)).field("name", channel.name).field("enabled", channel.enabled);
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        writer.field("chat", channel.chat);
        break;
    case Channel::Kind::Webhook:
        writer.field("url", channel.url).field("allow_plain", channel.allowPlain);
        break;
    case Channel::Kind::Email:
        writer.field("server", channel.server).field("user", channel.user).field("from", channel.from);
        writer.key("to").beginArray();
        for (const QString &address : channel.to)
            writer.value(address);
        writer.endArray();
        break;
    case Channel::Kind::Desktop:
        break;
    }
    writer.endObject();
}

} // namespace

QString channelKindName(Channel::Kind kind)
{
    for (const KindName &each : ChannelKindNames) {
        if (each.kind == kind)
            return each.name;
    }
    return {};
}

Result<void> checkChannel(const Channel &channel)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,40}\\z"_s);
    static const QRegularExpression chat(u"\\A(-?[0-9]{1,18}|@[A-Za-z0-9_]{1,64})\\z"_s);
    if (!id.match(channel.id).hasMatch())
        return refuseField("id", u"1 to 40 letters, digits, - and _"_s);
    if (channel.tenant < 1)
        return refuseField("tenant", u"not a whole number from 1"_s);
    const auto steers = [](QChar c) { return isHidden(c.unicode()); };
    if (channel.name.size() > 100 || std::any_of(channel.name.begin(), channel.name.end(), steers))
        return refuseField("name", u"at most 100 characters, none of them a control"_s);
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        if (!chat.match(channel.chat).hasMatch())
            return refuseField("chat", u"the number of a chat, or @ and a name"_s);
        return {};
    case Channel::Kind::Webhook:
        return checkWebhook(channel);
    case Channel::Kind::Email:
        return checkMail(channel);
    case Channel::Kind::Desktop:
        return {};
    }
    return {};
}

Result<void> checkChannels(const Channels &channels)
{
    if (channels.size() > std::size_t(MostChannels))
        return fail(Error::Code::Rejected, u"channels: more than %1"_s.arg(MostChannels));
    QSet<QString> seen;
    const auto isNew = [&seen](qint64 tenant, const QString &what) {
        const qsizetype before = seen.size();
        seen.insert(QString::number(tenant) + u' ' + what);
        return seen.size() > before;
    };
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const Channel &channel = channels[i];
        const QString where = u"channels[%1]"_s.arg(i);
        if (const Result<void> good = checkChannel(channel); !good)
            return fail(Error::Code::Rejected, where + u'.' + good.error().message);
        if (!isNew(channel.tenant, u"id "_s + channel.id))
            return fail(Error::Code::Rejected, u"%1.id: \"%2\" is there twice"_s.arg(where, channel.id));
        const QStringList recipients = recipientsOf(channel);
        for (const QString &recipient : recipients) {
            if (!isNew(channel.tenant, recipient))
                return fail(Error::Code::Rejected, u"%1: another channel has the same %2"_s.arg(where, recipient));
        }
    }
    return {};
}

Result<Channels> channelsFromJson(const QByteArray &text, const QString &where)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    const auto refuse = [&where](const QString &why) {
        return fail(Error::Code::Rejected, u"%1: %2"_s.arg(where, why));
    };
    if (parsed.error != QJsonParseError::NoError)
        return refuse(u"%1: %2"_s.arg(channelsErrorPlace(text, parsed.offset), parsed.errorString()));
    const QJsonObject object = document.object();
    if (object.value("schema"_L1).toString() != QLatin1StringView(ChannelsSchema))
        return refuse(u"schema: not %1"_s.arg(QLatin1StringView(ChannelsSchema)));
    if (!object.value("channels"_L1).isArray())
        return refuse(u"channels: not a list"_s);
    const QJsonArray array = object.value("channels"_L1).toArray();
    Channels channels;
    for (qsizetype i = 0; i < std::min(array.size(), MostChannels + 1); ++i) {
        if (!array[i].isObject())
            return refuse(u"channels[%1]: not an object"_s.arg(i));
        Result<Channel> channel = channelFromObject(array[i].toObject());
        if (!channel)
            return refuse(u"channels[%1].%2"_s.arg(i).arg(channel.error().message));
        channels.push_back(std::move(*channel));
    }
    if (const Result<void> good = checkChannels(channels); !good)
        return refuse(good.error().message);
    return channels;
}

QByteArray channelsToJson(const Channels &channels)
{
    JsonWriter writer(JsonWriter::Style::Indented);
    writer.beginObject().field("schema", ChannelsSchema).key("channels").beginArray();
    for (const Channel &channel : channels)
        writeChannel(writer, channel);
    writer.endArray().endObject();
    return writer.take() + '\n';
}

QString channelsPath(const QString &storePath)
{
    return storePath + u".channels"_s;
}

Result<Channels> loadChannels(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Channels{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray text = file.read(MostChannelsBytes + 1);
    if (text.size() > MostChannelsBytes)
        return fail(Error::Code::Rejected, u"%1: larger than 1 MiB"_s.arg(path));
    return channelsFromJson(text, path);
}

Result<void> saveChannels(const QString &path, const Channels &channels)
{
    if (const Result<void> good = checkChannels(channels); !good)
        return tl::unexpected(good.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(channelsToJson(channels));
    if (!file.commit())
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace glasshouse
