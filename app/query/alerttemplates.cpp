// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alerttemplates.h"

#include "domain/actcodec.h"
#include "query/alertquestion.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<std::vector<AlertTemplate>> readAlertTemplates(const QByteArray &json)
{
    QJsonParseError parsed{};
    const QJsonObject file = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fail(Error::Code::Corrupt, u"not JSON at byte %1: %2"_s.arg(parsed.offset).arg(parsed.errorString()));
    std::vector<AlertTemplate> templates;
    for (const QJsonValue &each : file.value("templates"_L1).toArray()) {
        AlertTemplate read;
        read.id = each["id"_L1].toString();
        read.about = each["about"_L1].toString();
        QJsonObject rule = each["rule"_L1].toObject(), measure = rule.value("measure"_L1).toObject();
        // Written as an object there, so that it can be read; kept as text.
        measure["body"_L1] =
            QString::fromUtf8(QJsonDocument(measure.value("body"_L1).toObject()).toJson(QJsonDocument::Compact));
        rule["measure"_L1] = measure;
        auto decoded = alertRuleFromJson(QJsonDocument(rule).toJson(QJsonDocument::Compact));
        if (!decoded)
            return fail(Error::Code::Corrupt, u"%1: %2"_s.arg(read.id, decoded.error().message));
        read.rule = std::move(*decoded);
        if (auto fine = checkRule(read.rule); !fine)
            return fail(Error::Code::Corrupt, u"%1: %2"_s.arg(read.id, fine.error().message));
        templates.push_back(std::move(read));
    }
    return templates;
}

const std::vector<AlertTemplate> &alertTemplates()
{
    static const std::vector<AlertTemplate> templates = [] {
        QFile file(u":/alerts/templates.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return std::vector<AlertTemplate>();
        return readAlertTemplates(file.readAll()).value_or(std::vector<AlertTemplate>());
    }();
    return templates;
}

std::optional<AlertTemplate> alertTemplate(const QString &id)
{
    for (const AlertTemplate &each : alertTemplates()) {
        if (each.id == id)
            return each;
    }
    return std::nullopt;
}

} // namespace glasshouse
