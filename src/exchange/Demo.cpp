// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Demo.h"

#include "domain/FieldCodec.h"

#include "exchange/Bundle.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside any namespace, as the macro demands: a static library's resources are not registered by themselves.
static void registerDemo() { Q_INIT_RESOURCE(demo); }

namespace sharpend {

namespace {

struct DemoWords {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

const QString folder = QStringLiteral(":/demo/");

/// The clock by which the times of \a bundle are meant: that of its meetings.
QTimeZone zoneOf(const Bundle &bundle)
{
    for (const Bundle::Row &row : bundle.rows) {
        const QByteArray id = textAt(row.json, "timeZone").toLatin1();
        if (!id.isEmpty() && QTimeZone::isTimeZoneIdAvailable(id))
            return QTimeZone(id);
    }
    return QTimeZone::systemTimeZone();
}

} // namespace

void moveDays(Bundle &bundle, qint64 days)
{
    const QTimeZone zone = zoneOf(bundle);
    for (Bundle::Row &row : bundle.rows) {
        const std::shared_ptr<void> record = row.type->make();
        readFields(*row.type->fields, record.get(), row.json);
        Json moved = Json::object();
        for (const Field &field : *row.type->fields) {
            field.moveDays(record.get(), days, zone);
            if (Json value = field.toJson(record.get()); !value.is_null())
                moved[field.key] = std::move(value);
        }
        row.json = std::move(moved);
    }
}

QString makeDemo(const QString &path, QDate today)
{
    registerDemo();
    QFile list(folder + u"demo.json"_s);
    if (!list.open(QIODevice::ReadOnly))
        return DemoWords::tr("The sample is missing from this copy of the app: install it again.");
    const Json demo = Json::parse(list.readAll().toStdString(), nullptr, false);
    const QDate reference = QDate::fromString(textAt(demo, "referenceDay"), Qt::ISODate);
    if (!reference.isValid() || !demo.contains("files"))
        return DemoWords::tr("The sample is missing from this copy of the app: install it again.");
    const auto store = Store::open(path, u"sample"_s);
    for (const Json &name : demo["files"]) {
        BundleReading reading = readBundleFile(folder + textOf(name));
        if (!reading.refusal.isEmpty())
            return u"%1: %2"_s.arg(textOf(name), reading.refusal);
        moveDays(reading.bundle, reference.daysTo(today));
        const Outcome outcome = store->perform(importLearningTeam(reading.bundle));
        if (!outcome.isDone())
            return u"%1: %2"_s.arg(textOf(name), outcome.sentence());
    }
    return {};
}

} // namespace sharpend
