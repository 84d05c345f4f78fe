// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

/// Sees every widget as it is polished, and makes sure that what people type is never read as HTML by the labels, boxes
/// and editors that show it. In test mode (SHARPEND_TEST_IDS=1) it also writes "id:objectName" into the accessible
/// description, since Qt 6.4 shows object names to nobody.
class PlainTextGuard : public QObject
{
    Q_OBJECT
public:
    /// Installs itself on the application, which owns it.
    explicit PlainTextGuard(QObject *application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_testIds;
};

} // namespace sharpend
