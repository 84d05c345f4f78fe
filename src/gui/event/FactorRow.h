// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/LearningPotential.h"

#include <QWidget>

namespace sharpend {

class InPlaceText;
class SegmentedControl;
class TextLabel;

/// One factor: its name, the words that may answer it, and the reason in a sentence.
class FactorRow : public QWidget
{
    Q_OBJECT
public:
    explicit FactorRow(FactorName name, QWidget *parent = nullptr);

    FactorName name() const { return m_name; }
    /// Shows \a factor; \a anew when it belongs to another event than before.
    void show(const Factor &factor, bool anew);
    void setReadOnly(bool readOnly);
    void editReason();
    void flush();

Q_SIGNALS:
    void levelChosen(sharpend::Level level);
    void reasonTyped(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    FactorName m_name;
    TextLabel *m_title;
    SegmentedControl *m_level;
    InPlaceText *m_reason;
    bool m_showing = false;
};

} // namespace sharpend
