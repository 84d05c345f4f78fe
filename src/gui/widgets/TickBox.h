// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCheckBox>

namespace sharpend {

/// A tick box whose text wraps, as the facilitator's questions need; QCheckBox keeps to one line. The whole of it is the
/// target, at least 32 high.
class TickBox : public QCheckBox
{
    Q_OBJECT
    /// The text steps back once it is ticked.
    Q_PROPERTY(bool fadeWhenDone READ fadesWhenDone WRITE setFadeWhenDone)
public:
    explicit TickBox(QWidget *parent = nullptr);
    explicit TickBox(const QString &text, QWidget *parent = nullptr);

    bool fadesWhenDone() const { return m_fadeWhenDone; }
    void setFadeWhenDone(bool fade);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &pos) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int textStart() const;

    bool m_fadeWhenDone = false;
};

} // namespace sharpend
