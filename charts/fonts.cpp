// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct Scale {
    int pixels;
    QFont::Weight weight;
};

Scale scaleOf(TextRole role)
{
    switch (role) {
    case TextRole::KpiValue:
        return {22, QFont::DemiBold};
    case TextRole::Title:
        return {15, QFont::DemiBold};
    case TextRole::PanelTitle:
        return {13, QFont::DemiBold};
    case TextRole::Body:
        return {13, QFont::Normal};
    case TextRole::Name:
        return {13, QFont::Medium};
    case TextRole::Label:
        return {12, QFont::Normal};
    case TextRole::LabelStrong:
        return {12, QFont::Medium};
    case TextRole::Heading:
        return {12, QFont::DemiBold};
    case TextRole::Axis:
        return {11, QFont::Normal};
    case TextRole::Badge:
        return {11, QFont::Medium};
    case TextRole::Tiny:
        return {10, QFont::DemiBold};
    case TextRole::Code:
        break;
    }
    return {12, QFont::Normal};
}

} // namespace

bool loadFonts()
{
    int loaded = 0;
    for (QDirIterator files(u":/fonts"_s, QDir::Files); files.hasNext();)
        loaded += QFontDatabase::addApplicationFont(files.next()) >= 0 ? 1 : 0;
    return loaded > 0;
}

QFont font(TextRole role)
{
    const Scale scale = scaleOf(role);
    QFont result;
    if (role == TextRole::Code) {
        result.setFamilies({u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s});
        result.setStyleHint(QFont::Monospace);
        // Ligatures would turn != into another sign. Scripts that need shaping get it all the same.
        result.setStyleStrategy(QFont::PreferNoShaping);
    } else {
        result.setFamilies({u"Inter"_s, QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(),
                            u"Noto Sans CJK JP"_s, u"Noto Sans CJK SC"_s});
    }
    result.setPixelSize(scale.pixels);
    result.setWeight(scale.weight);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

} // namespace glasshouse
